import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { NoticeContext, type Notice } from './noticeContext.js';

/** Shows the latest notice until the shopper closes it or follows its link. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const t = useTexts(shopTexts);
  const [notice, setNotice] = useState<Notice | null>(null);
  const context = useMemo(() => ({ notify: setNotice }), []);
  const close = () => setNotice(null);
  return (
    <NoticeContext.Provider value={context}>
      <div role="status" className="notices">
        {notice && (
          <p className="notice">
            {notice.text}
            {notice.to && (
              <Link to={notice.to} onClick={close}>
                {t('toOrder')}
              </Link>
            )}
            <button type="button" className="link" onClick={close}>
              {t('close')}
            </button>
          </p>
        )}
      </div>
      {children}
    </NoticeContext.Provider>
  );
}
