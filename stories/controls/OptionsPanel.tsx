import type { BillingKeyRequest, Locale, PaymentOptions } from 'react-inicis';
import {
  useArgs,
  useArgTypes,
  useGlobals,
  useParameter,
  useStorybookApi,
} from 'storybook/manager-api';
import { commentIn } from '../support/twoLanguages.js';
import { ControlLocale } from './control.js';
import { controlStyles } from './controlStyles.js';
import { OptionForm } from './OptionForm.js';
import { billingKeyForm, paymentForm } from './optionForms.js';

const nothing = {
  ko: '이 스토리에는 결제창 옵션이 없습니다. 컴포넌트의 프롭은 Controls 탭에서 바꿉니다.',
  en: 'This story has no options of a payment window. Change the props of its component in the tab “Controls”.',
};

const loading = { ko: '스토리를 여는 중입니다.', en: 'The story is loading.' };

interface DocsParameter {
  description?: { story?: string };
}

/** Description of the story. The parts between backticks are code. */
function StoryText({ locale }: { locale: Locale }) {
  const docs = useParameter<DocsParameter>('docs');
  const text = commentIn(docs?.description?.story ?? '', locale).replaceAll('**', '');
  return (
    <p className="control-story">
      {text
        .split('`')
        .map((part, index) => (index % 2 === 1 ? <code key={`${index}`}>{part}</code> : part))}
    </p>
  );
}

/** Panel of Storybook with the controls of a story's options. */
export function OptionsPanel({ storyId }: { storyId: string }) {
  const [args, updateArgs] = useArgs();
  const argTypes = useArgTypes();
  const [globals] = useGlobals();
  const option = useParameter<string>('option');
  const story = useStorybookApi().getCurrentStoryData();
  // A story has no args and no types of args until it is prepared.
  const isLoaded = story?.type === 'story' && story.prepared;
  const locale = globals['locale'] === 'en' ? 'en' : 'ko';
  const { theme } = globals;
  const payment: Partial<PaymentOptions> = args;
  const billingKey: Partial<BillingKeyRequest> = args;
  // A value of `undefined` removes an arg.
  const update = (values: Record<string, unknown>, name: string) =>
    updateArgs({ [name]: values[name] });
  return (
    <ControlLocale.Provider value={locale}>
      <style>{`${controlStyles} .control-panel { padding: 12px; }`}</style>
      {/* Storybook's layout follows the system, and not the theme of the toolbar. */}
      <div
        className="control-panel"
        lang={locale}
        style={{ colorScheme: theme === 'light' || theme === 'dark' ? theme : 'light dark' }}
      >
        <StoryText locale={locale} />
        {'customerUid' in argTypes ? (
          <OptionForm
            key={storyId}
            form={billingKeyForm}
            values={billingKey}
            first={option}
            onChange={(values, name) => update({ ...values }, name)}
          />
        ) : 'installments' in argTypes ? (
          <OptionForm
            key={storyId}
            form={paymentForm}
            values={payment}
            first={option}
            onChange={(values, name) => update({ ...values }, name)}
          />
        ) : (
          <p>{(isLoaded ? nothing : loading)[locale]}</p>
        )}
      </div>
    </ControlLocale.Provider>
  );
}
