import { useConsole } from './data/consoleContext.js';
import { timeText } from './data/formats.js';
import { linkTo, useHashView, viewNames } from './data/hashView.js';
import { useStatus } from './data/queries.js';

/** The title, the clock, the language and the views. */
export function Header({ onLocale }: { onLocale: () => void }) {
  const { t, locale } = useConsole();
  const { data, isError } = useStatus();
  const { name: current } = useHashView();
  return (
    <header>
      <div className="title">
        <h1>
          <a href={linkTo('payments')}>{t.title}</a>
        </h1>
        <span>
          {data && <a href={linkTo('clock')}>{timeText(data.now, locale)}</a>}{' '}
          <button
            type="button"
            className="secondary"
            lang={locale === 'ko' ? 'en' : 'ko'}
            onClick={onLocale}
          >
            {t.language}
          </button>
        </span>
      </div>
      <nav aria-label={t.title}>
        <ul>
          {viewNames.map((name) => (
            <li key={name}>
              <a href={linkTo(name)} aria-current={name === current ? 'page' : undefined}>
                {t.nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isError && <p role="alert">{t.unreachable}</p>}
    </header>
  );
}
