import { useHashView } from './data/hashView.js';
import { AccountsView } from './views/AccountsView.js';
import { BillingKeysView } from './views/BillingKeysView.js';
import { ClockView } from './views/ClockView.js';
import { ConnectView } from './views/ConnectView.js';
import { PaymentsView } from './views/PaymentsView.js';
import { PaymentView } from './views/PaymentView.js';
import { ScenarioView } from './views/ScenarioView.js';
import { SchedulesView } from './views/SchedulesView.js';
import { WebhooksView } from './views/WebhooksView.js';

/** The view of the page's address. */
export function ConsoleView() {
  const { name, id } = useHashView();
  switch (name) {
    case 'payments':
      return id === undefined ? <PaymentsView /> : <PaymentView key={id} impUid={id} />;
    case 'accounts':
      return <AccountsView />;
    case 'billingKeys':
      return <BillingKeysView />;
    case 'schedules':
      return <SchedulesView />;
    case 'webhooks':
      return <WebhooksView id={id} />;
    case 'scenario':
      return <ScenarioView />;
    case 'clock':
      return <ClockView />;
    case 'connect':
      return <ConnectView />;
  }
}
