import { parseResponse } from 'hono/client';
import type { Subscription } from '../../server/subscriptions/showSubscription.js';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Facts } from '../parts/Facts.js';
import { Modal } from '../parts/Modal.js';
import { StatusBadge } from '../parts/StatusBadge.js';
import { issuerName } from '../payment/names.js';
import type { CardRegistration } from '../payment/useCardRegistration.js';
import { Charges } from './Charges.js';

interface SubscriptionPanelProps {
  subscription: Subscription;
  card: CardRegistration;
}

export function SubscriptionPanel({ subscription, card: registration }: SubscriptionPanelProps) {
  const { t, locale, won, day } = useLanguage();
  const { status, name, price, card, nextChargeAt, isWorking, canRetry } = subscription;
  return (
    <section className="panel stack">
      <div className="page-head">
        <h2>{name[locale]}</h2>
        <StatusBadge status={status} />
      </div>
      {isWorking && (
        <p role="status" className="hint">
          {t('결제를 처리하고 있습니다. 곧 바뀝니다.', 'The charge is being processed.')}
        </p>
      )}
      {status === 'pastDue' && (
        <p className="hint bad">
          {t(
            '카드가 승인되지 않았습니다. 카드를 바꾸거나 다시 결제해 주세요. 그대로 두면 표시된 날에 다시 시도합니다.',
            'Your card was declined. Change the card or pay again. Otherwise we try again on the date below.',
          )}
        </p>
      )}
      <Facts
        rows={[
          [t('금액', 'Price'), t(`매달 ${won(price)}`, `${won(price)} a month`)],
          [
            t('카드', 'Card'),
            card && `${issuerName(card.name ?? '', locale)} ${card.number ?? ''}`,
          ],
          [
            canRetry ? t('다시 시도하는 날', 'Next try') : t('다음 결제일', 'Next charge'),
            nextChargeAt && day(nextChargeAt),
          ],
        ]}
      />
      {status !== 'cancelled' && <Changes subscription={subscription} card={registration} />}
      <Charges charges={subscription.charges} />
    </section>
  );
}

function Changes({ subscription, card }: SubscriptionPanelProps) {
  const { t } = useLanguage();
  const { id, canSkip, canRetry, nextChargeAt } = subscription;
  const routes = api.subscriptions[':id'];
  const change = (name: 'skip' | 'retry' | 'cancel') => () =>
    routes[':change'].$post({ param: { id, change: name }, json: { nextChargeAt } });
  const changeCard = async () =>
    card.register((await parseResponse(routes.card.$post({ param: { id } }))).order);
  const cancel = t('해지하기', 'Cancel subscription');
  return (
    <div className="actions">
      {canRetry && (
        <ActionButton action={change('retry')} className="primary">
          {t('지금 다시 결제', 'Pay again now')}
        </ActionButton>
      )}
      <ActionButton action={changeCard}>{t('카드 변경', 'Change card')}</ActionButton>
      {canSkip && (
        <ActionButton action={change('skip')}>
          {t('다음 달 건너뛰기', 'Skip the next month')}
        </ActionButton>
      )}
      <Modal title={cancel}>
        <p>
          {t(
            '정기배송을 해지할까요? 이미 결제한 달은 그대로 보내 드립니다.',
            'Cancel the subscription? What you have paid for is still sent.',
          )}
        </p>
        <div className="actions">
          <ActionButton action={change('cancel')} className="danger">
            {cancel}
          </ActionButton>
        </div>
      </Modal>
    </div>
  );
}
