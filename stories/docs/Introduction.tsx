import { useLocale } from '../support/toolbar.js';
import type { Text } from '../support/twoLanguages.js';
import { EntryLink } from './EntryLink.js';
import './introduction.css';
import {
  designerPlaces,
  developerPlaces,
  heroTexts,
  optionPlaces,
  placesTitles,
} from './introductionTexts.js';
import { LiveButton } from './LiveButton.js';

/** First page of the site. */
export function Introduction() {
  const locale = useLocale();
  const text = (both: Text) => both[locale];
  return (
    <div className="intro sb-unstyled">
      <header className="intro-hero">
        <div>
          <p className="intro-name">react-inicis</p>
          <h1>{text(heroTexts.claim)}</h1>
          <p>{text(heroTexts.summary)}</p>
          <p className="intro-actions">
            <EntryLink id="playground--all-options" className="intro-primary">
              {text(heroTexts.playground)}
            </EntryLink>
            <EntryLink id="docs-getting-started--docs">{text(heroTexts.start)}</EntryLink>
          </p>
        </div>
        <section className="intro-shop" aria-label={text(heroTexts.try)}>
          <LiveButton key={locale} locale={locale} />
          <p className="intro-note">{text(heroTexts.note)}</p>
        </section>
      </header>
      <Places title={text(placesTitles.designers)} places={designerPlaces} text={text} />
      <section>
        <h2>{text(placesTitles.options)}</h2>
        <ul className="intro-options">
          {optionPlaces.map(({ id, name }) => (
            <li key={id}>
              <EntryLink id={id}>{text(name)}</EntryLink>
            </li>
          ))}
        </ul>
      </section>
      <Places title={text(placesTitles.developers)} places={developerPlaces} text={text} />
    </div>
  );
}

interface PlacesProps {
  title: string;
  places: typeof designerPlaces;
  text: (both: Text) => string;
}

const Places = ({ title, places, text }: PlacesProps) => (
  <section>
    <h2>{title}</h2>
    <ul className="intro-places">
      {places.map((place) => (
        <li key={place.id}>
          <EntryLink id={place.id}>
            <b>{text(place.name)}</b>
            <span>{text(place.text)}</span>
          </EntryLink>
        </li>
      ))}
    </ul>
  </section>
);
