import { useRef, useState } from 'react';
import { AgreementList, type AgreementListProps } from './AgreementList.js';
import type { Agreement } from './agreements.js';
import { Disclosure } from './Disclosure.js';
import { texts } from '../texts/texts.js';

/** The terms of use. On a phone the list collapses when every agreement is checked. */
export function Terms({ onChange, ...props }: AgreementListProps) {
  const { agreements, agreed, mobile, locale } = props;
  const [unfolded, setUnfolded] = useState(false);
  const all = useRef<HTMLInputElement>(null);
  const text = texts[locale];
  const complete = agreed.length === agreements.length;

  const change = (names: readonly Agreement[]) => {
    setUnfolded(false);
    // The list collapses and removes the row that has the focus, so the focus moves to "agree to
    // all".
    if (mobile && names.length === agreements.length) all.current?.focus();
    onChange(names);
  };
  const toggleAll = () => change(complete ? [] : agreements);
  return (
    <section className="terms">
      <div className="terms-head">
        <h2>{text.terms}</h2>
        <label className="tick">
          <input ref={all} type="checkbox" checked={complete} onChange={toggleAll} />
          {text.agreeAll}
        </label>
      </div>
      {!(mobile && complete && !unfolded) && <AgreementList {...props} onChange={change} />}
      {mobile && complete && (
        <Disclosure
          className="fold"
          aria-label={unfolded ? text.fold : text.unfold}
          open={unfolded}
          onToggle={() => setUnfolded(!unfolded)}
        />
      )}
    </section>
  );
}
