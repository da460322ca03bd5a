import { useEffect, useRef, useState } from 'react';
import type { Locale } from 'react-inicis';
import type { Theme } from '../support/toolbar.js';
import { playgroundTexts } from './playgroundTexts.js';
import { onMessage, sendMessage } from './previewMessages.js';

interface PreviewFrameProps {
  device: 'pc' | 'phone';
  /** Id of the story with the window. */
  storyId: string;
  /** Text of a link with the state to show. */
  text: string;
  locale: Locale;
  /** Colours of the shop's page. The window always has the gateway's colours. */
  theme: Theme;
}

/** Window of one device in a frame, which has the size of the device and is scaled down. */
export function PreviewFrame({ device, storyId, text, locale, theme }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [opened, setOpened] = useState('');
  const [ready, setReady] = useState(0);
  const texts = playgroundTexts[locale];
  const globals = `locale:${locale};theme:${theme}${device === 'phone' ? ';viewport.value:phone' : ''}`;
  const address = `iframe.html?id=${storyId}&viewMode=story&globals=${globals}`;
  useEffect(
    () =>
      onMessage(
        () => frame.current?.contentWindow,
        (message) => {
          if (message === 'ready') setReady((count) => count + 1);
          else setOpened(message);
        },
      ),
    [],
  );
  useEffect(() => {
    const target = frame.current?.contentWindow;
    if (ready > 0 && target) sendMessage(target, text);
  }, [ready, text]);
  return (
    <figure className={`playground-frame ${device}`}>
      <figcaption>
        {texts[device]}
        <a href={`${address}&args=state:${text}`} target="_blank" rel="noreferrer">
          {texts.openAlone}
        </a>
      </figcaption>
      <div className="playground-screen">
        <iframe
          ref={frame}
          title={`${texts.windows}: ${texts[device]}`}
          src={address}
          data-opened={opened === text}
        />
      </div>
    </figure>
  );
}
