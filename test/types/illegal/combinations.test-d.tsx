import { InicisCheckout, usePayment, type InicisCheckoutProps, type Without } from 'react-inicis';
import { buyer, order, required, verify, type Paid } from '../sampleOrder.js';

// Each combination that no window has: as props, as what a hook is asked for, and through a wrapper.

const chosen = { code: '366', quota: 0 };
const cards = { only: ['366'] };
const known = { order, buyer };

type ShopButtonProps = Without<InicisCheckoutProps<Paid>, 'verify' | 'buyer'>;
const ShopButton = (props: ShopButtonProps) => (
  <InicisCheckout {...props} buyer={buyer} verify={verify} />
);

// @ts-expect-error: a virtual account has no months
export const vbankMonths = <InicisCheckout {...required} method="vbank" installments={[3]} />;
// @ts-expect-error: a virtual account has no cards
export const vbankCards = <InicisCheckout {...required} method="vbank" cards={cards} />;
// @ts-expect-error: a virtual account has no card to choose
export const vbankDirect = <InicisCheckout {...required} method="vbank" directCard={chosen} />;
// @ts-expect-error: nor months to be free of interest
export const vbankInterestFree = <InicisCheckout {...required} method="vbank" interestFree={3} />;
// @ts-expect-error: nor points to pay with
export const vbankPoints = <InicisCheckout {...required} method="vbank" cardPoints />;
// @ts-expect-error: nor easy pay beside it
export const vbankEasyPay = <InicisCheckout {...required} method="vbank" easyPay={false} />;
// @ts-expect-error: the kind of goods is asked of a phone bill only
export const vbankDigital = <InicisCheckout {...required} method="vbank" digital />;
// @ts-expect-error: a bank transfer has no months
export const transMonths = <InicisCheckout {...required} method="trans" installments={[3]} />;
// @ts-expect-error: a bank transfer is made at once
export const transDue = <InicisCheckout {...required} method="trans" dueDate="20261231" />;
// @ts-expect-error: an easy pay has its own cards
export const kakaoCards = <InicisCheckout {...required} method="kakaopay" cards={cards} />;
// @ts-expect-error: and its own points
export const kakaoPoints = <InicisCheckout {...required} method="kakaopay" cardPoints />;
// @ts-expect-error: a voucher is no phone bill
export const voucherDigital = <InicisCheckout {...required} method="cultureland" digital={false} />;
// @ts-expect-error: a phone bill must say what kind of goods it is
export const phoneUnsaid = <InicisCheckout {...required} method="phone" />;
// @ts-expect-error: a phone bill has no months
export const split = <InicisCheckout {...required} method="phone" digital installments={[3]} />;
// @ts-expect-error: a phone bill is due when it comes
export const phoneDue = <InicisCheckout {...required} method="phone" digital dueDate="20261231" />;
// @ts-expect-error: a card pays at once
export const cardDue = <InicisCheckout {...required} method="card" dueDate="20261231" />;
// @ts-expect-error: the fee of a card does not depend on the goods
export const cardDigital = <InicisCheckout {...required} method="card" digital />;
// @ts-expect-error: a chosen card already has its months
export const directMonths = <InicisCheckout {...required} directCard={chosen} installments={[3]} />;
// @ts-expect-error: a chosen card leaves no list to choose from
export const directCards = <InicisCheckout {...required} directCard={chosen} cards={cards} />;
// @ts-expect-error: a period has an end
export const bothPeriods = <InicisCheckout {...required} servicePeriod={{ from: '20261231' }} />;

export function useMutate() {
  const { mutate } = usePayment({ verify });
  // @ts-expect-error: a virtual account has no months
  mutate({ ...known, method: 'vbank', installments: [3] });
  // @ts-expect-error: a virtual account has no cards
  mutate({ ...known, method: 'vbank', cards });
  // @ts-expect-error: a virtual account has no card to choose
  mutate({ ...known, method: 'vbank', directCard: chosen });
  // @ts-expect-error: nor months to be free of interest
  mutate({ ...known, method: 'vbank', interestFree: 3 });
  // @ts-expect-error: nor points to pay with
  mutate({ ...known, method: 'vbank', cardPoints: true });
  // @ts-expect-error: nor easy pay beside it
  mutate({ ...known, method: 'vbank', easyPay: false });
  // @ts-expect-error: the kind of goods is asked of a phone bill only
  mutate({ ...known, method: 'vbank', digital: true });
  // @ts-expect-error: a bank transfer has no months
  mutate({ ...known, method: 'trans', installments: [3] });
  // @ts-expect-error: a bank transfer is made at once
  mutate({ ...known, method: 'trans', dueDate: '20261231' });
  // @ts-expect-error: an easy pay has its own cards
  mutate({ ...known, method: 'kakaopay', cards });
  // @ts-expect-error: and its own points
  mutate({ ...known, method: 'kakaopay', cardPoints: true });
  // @ts-expect-error: a voucher is no phone bill
  mutate({ ...known, method: 'cultureland', digital: false });
  // @ts-expect-error: a phone bill must say what kind of goods it is
  mutate({ ...known, method: 'phone' });
  // @ts-expect-error: a phone bill has no months
  mutate({ ...known, method: 'phone', digital: true, installments: [3] });
  // @ts-expect-error: a phone bill is due when it comes
  mutate({ ...known, method: 'phone', digital: true, dueDate: '20261231' });
  // @ts-expect-error: a card pays at once
  mutate({ ...known, method: 'card', dueDate: '20261231' });
  // @ts-expect-error: the fee of a card does not depend on the goods
  mutate({ ...known, method: 'card', digital: true });
  // @ts-expect-error: a chosen card already has its months
  mutate({ ...known, directCard: chosen, installments: [3] });
  // @ts-expect-error: a chosen card leaves no list to choose from
  mutate({ ...known, directCard: chosen, cards });
  // @ts-expect-error: a period has an end
  mutate({ ...known, servicePeriod: { from: '20261231' } });
}

// @ts-expect-error: a virtual account has no months
export const shopVbankMonths = <ShopButton order={order} method="vbank" installments={[3]} />;
// @ts-expect-error: a virtual account has no cards
export const shopVbankCards = <ShopButton order={order} method="vbank" cards={cards} />;
// @ts-expect-error: a virtual account has no card to choose
export const shopVbankDirect = <ShopButton order={order} method="vbank" directCard={chosen} />;
// @ts-expect-error: nor months to be free of interest
export const shopVbankInterestFree = <ShopButton order={order} method="vbank" interestFree={3} />;
// @ts-expect-error: nor points to pay with
export const shopVbankPoints = <ShopButton order={order} method="vbank" cardPoints />;
// @ts-expect-error: nor easy pay beside it
export const shopVbankEasyPay = <ShopButton order={order} method="vbank" easyPay={false} />;
// @ts-expect-error: the kind of goods is asked of a phone bill only
export const shopVbankDigital = <ShopButton order={order} method="vbank" digital />;
// @ts-expect-error: a bank transfer has no months
export const shopTransMonths = <ShopButton order={order} method="trans" installments={[3]} />;
// @ts-expect-error: a bank transfer is made at once
export const shopTransDue = <ShopButton order={order} method="trans" dueDate="20261231" />;
// @ts-expect-error: an easy pay has its own cards
export const shopKakaoCards = <ShopButton order={order} method="kakaopay" cards={cards} />;
// @ts-expect-error: and its own points
export const shopKakaoPoints = <ShopButton order={order} method="kakaopay" cardPoints />;
// @ts-expect-error: a voucher is no phone bill
export const shopVoucherDigital = <ShopButton order={order} method="cultureland" digital={false} />;
// @ts-expect-error: a phone bill must say what kind of goods it is
export const shopPhoneUnsaid = <ShopButton order={order} method="phone" />;
// @ts-expect-error: a phone bill has no months
export const shopBill = <ShopButton order={order} method="phone" digital installments={[3]} />;
// @ts-expect-error: a phone bill is due when it comes
export const shopPhoneDue = <ShopButton order={order} method="phone" digital dueDate="20261231" />;
// @ts-expect-error: a card pays at once
export const shopCardDue = <ShopButton order={order} method="card" dueDate="20261231" />;
// @ts-expect-error: the fee of a card does not depend on the goods
export const shopCardDigital = <ShopButton order={order} method="card" digital />;
// @ts-expect-error: a chosen card already has its months
export const shopDirectMonths = <ShopButton order={order} directCard={chosen} installments={[3]} />;
// @ts-expect-error: a chosen card leaves no list to choose from
export const shopDirectCards = <ShopButton order={order} directCard={chosen} cards={cards} />;
// @ts-expect-error: a period has an end
export const shopBothPeriods = <ShopButton order={order} servicePeriod={{ from: '20261231' }} />;
