import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';

interface NoticeProps {
  /** Text, and the number of the order that it is about. */
  notice: { text: string; order: string | null } | null;
  onClose: () => void;
}

/** Says on any page how a payment ended, until the shopper closes it or follows its link. */
export function Notice({ notice, onClose }: NoticeProps) {
  const { t } = useLanguage();
  return (
    <div role="status">
      {notice && (
        <p className="notice">
          {notice.text}
          <Link to={`/orders/${notice.order ?? ''}`} onClick={onClose}>
            {t('주문 보기', 'View order')}
          </Link>
          <button type="button" className="toggle" onClick={onClose}>
            {t('닫기', 'Close')}
          </button>
        </p>
      )}
    </div>
  );
}
