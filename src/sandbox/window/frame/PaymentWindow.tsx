import { useEffect, useState } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { Dialog } from './Dialog.js';
import { MobileFrame } from './MobileFrame.js';
import { NextButton } from './NextButton.js';
import { PcFrame } from './PcFrame.js';
import { WindowContent } from './WindowContent.js';
import { texts } from '../texts/texts.js';
import { useWindowForm } from './useWindowForm.js';

/** Returns the language of the request, or the default language of the session. */
const openingLocale = ({ params: { language }, locale }: WindowSession): Locale =>
  language === 'ko' || language === 'en' ? language : locale;

/** Called with the name of the window and its language, again after each change of the language. */
export type OnName = (name: string, locale: Locale) => void;

interface PaymentWindowProps {
  session: WindowSession;
  onName?: OnName | undefined;
}

/** The simulated payment window. */
export function PaymentWindow({ session, onName }: PaymentWindowProps) {
  const [locale, setLocale] = useState(() => openingLocale(session));
  const form = useWindowForm(session, locale);
  const { step, choice, reason } = form;
  const { mobile } = session;
  const title = step.title[locale];
  const name = texts[locale].window(title);
  useEffect(() => {
    onName?.(name, locale);
  }, [onName, name, locale]);
  const Frame = mobile ? MobileFrame : PcFrame;
  const next = (
    <NextButton
      label={session.params.customer_uid ? texts[locale].confirm : texts[locale].next}
      inert={!step.fields && reason !== ''}
      reason={reason}
    />
  );
  return (
    <Dialog name={name} locale={locale} mobile={mobile} ended={form.ended}>
      <form noValidate onSubmit={form.submit}>
        <Frame
          session={session}
          title={title}
          locale={locale}
          onLocale={setLocale}
          onEnd={form.end}
          next={mobile && step.tapContinues && !choice ? null : next}
        >
          <WindowContent session={session} locale={locale} form={form} />
        </Frame>
      </form>
    </Dialog>
  );
}
