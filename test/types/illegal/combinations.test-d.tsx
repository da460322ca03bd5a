import { InicisCheckout, usePayment, type InicisCheckoutProps, type Without } from 'react-inicis';
import { buyer, order, required, verify, type Paid } from '../sampleOrder.js';

// Each combination of options that no payment window accepts, in three ways: as props of the
// button, as the argument of `mutate`, and as props of a wrapper.

const chosen = { code: '366', quota: 0 };
const cards = { only: ['366'] };
const known = { order, buyer };

type ShopButtonProps = Without<InicisCheckoutProps<Paid>, 'verify' | 'buyer'>;
const ShopButton = (props: ShopButtonProps) => (
  <InicisCheckout {...props} buyer={buyer} verify={verify} />
);

// @ts-expect-error: a virtual account has no installments
export const vbankMonths = <InicisCheckout {...required} method="vbank" installments={[3]} />;
// @ts-expect-error: a virtual account has no card list
export const vbankCards = <InicisCheckout {...required} method="vbank" cards={cards} />;
// @ts-expect-error: a virtual account has no `directCard`
export const vbankDirect = <InicisCheckout {...required} method="vbank" directCard={chosen} />;
// @ts-expect-error: a virtual account has no `interestFree`
export const vbankInterestFree = <InicisCheckout {...required} method="vbank" interestFree={3} />;
// @ts-expect-error: a virtual account has no `cardPoints`
export const vbankPoints = <InicisCheckout {...required} method="vbank" cardPoints />;
// @ts-expect-error: a virtual account has no `easyPay`
export const vbankEasyPay = <InicisCheckout {...required} method="vbank" easyPay={false} />;
// @ts-expect-error: only a phone-bill payment has `digital`
export const vbankDigital = <InicisCheckout {...required} method="vbank" digital />;
// @ts-expect-error: a bank transfer has no installments
export const transMonths = <InicisCheckout {...required} method="trans" installments={[3]} />;
// @ts-expect-error: a bank transfer is immediate, so it has no due date
export const transDue = <InicisCheckout {...required} method="trans" dueDate="20261231" />;
// @ts-expect-error: an easy-pay method has no card list
export const kakaoCards = <InicisCheckout {...required} method="kakaopay" cards={cards} />;
// @ts-expect-error: an easy-pay method has no `cardPoints`
export const kakaoPoints = <InicisCheckout {...required} method="kakaopay" cardPoints />;
// @ts-expect-error: a voucher has no `digital`
export const voucherDigital = <InicisCheckout {...required} method="cultureland" digital={false} />;
// @ts-expect-error: a phone-bill payment requires `digital`, the kind of goods
export const phoneUnsaid = <InicisCheckout {...required} method="phone" />;
// @ts-expect-error: a phone-bill payment has no installments
export const split = <InicisCheckout {...required} method="phone" digital installments={[3]} />;
// @ts-expect-error: a phone-bill payment has no due date
export const phoneDue = <InicisCheckout {...required} method="phone" digital dueDate="20261231" />;
// @ts-expect-error: a card payment is immediate, so it has no due date
export const cardDue = <InicisCheckout {...required} method="card" dueDate="20261231" />;
// @ts-expect-error: a card payment has no `digital`, which does not change its fee
export const cardDigital = <InicisCheckout {...required} method="card" digital />;
// @ts-expect-error: `directCard` already contains the months
export const directMonths = <InicisCheckout {...required} directCard={chosen} installments={[3]} />;
// @ts-expect-error: `directCard` excludes a card list
export const directCards = <InicisCheckout {...required} directCard={chosen} cards={cards} />;
// @ts-expect-error: a service period requires `to`, its end
export const bothPeriods = <InicisCheckout {...required} servicePeriod={{ from: '20261231' }} />;

export function useMutate() {
  const { mutate } = usePayment({ verify });
  // @ts-expect-error: a virtual account has no installments
  mutate({ ...known, method: 'vbank', installments: [3] });
  // @ts-expect-error: a virtual account has no card list
  mutate({ ...known, method: 'vbank', cards });
  // @ts-expect-error: a virtual account has no `directCard`
  mutate({ ...known, method: 'vbank', directCard: chosen });
  // @ts-expect-error: a virtual account has no `interestFree`
  mutate({ ...known, method: 'vbank', interestFree: 3 });
  // @ts-expect-error: a virtual account has no `cardPoints`
  mutate({ ...known, method: 'vbank', cardPoints: true });
  // @ts-expect-error: a virtual account has no `easyPay`
  mutate({ ...known, method: 'vbank', easyPay: false });
  // @ts-expect-error: only a phone-bill payment has `digital`
  mutate({ ...known, method: 'vbank', digital: true });
  // @ts-expect-error: a bank transfer has no installments
  mutate({ ...known, method: 'trans', installments: [3] });
  // @ts-expect-error: a bank transfer is immediate, so it has no due date
  mutate({ ...known, method: 'trans', dueDate: '20261231' });
  // @ts-expect-error: an easy-pay method has no card list
  mutate({ ...known, method: 'kakaopay', cards });
  // @ts-expect-error: an easy-pay method has no `cardPoints`
  mutate({ ...known, method: 'kakaopay', cardPoints: true });
  // @ts-expect-error: a voucher has no `digital`
  mutate({ ...known, method: 'cultureland', digital: false });
  // @ts-expect-error: a phone-bill payment requires `digital`, the kind of goods
  mutate({ ...known, method: 'phone' });
  // @ts-expect-error: a phone-bill payment has no installments
  mutate({ ...known, method: 'phone', digital: true, installments: [3] });
  // @ts-expect-error: a phone-bill payment has no due date
  mutate({ ...known, method: 'phone', digital: true, dueDate: '20261231' });
  // @ts-expect-error: a card payment is immediate, so it has no due date
  mutate({ ...known, method: 'card', dueDate: '20261231' });
  // @ts-expect-error: a card payment has no `digital`, which does not change its fee
  mutate({ ...known, method: 'card', digital: true });
  // @ts-expect-error: `directCard` already contains the months
  mutate({ ...known, directCard: chosen, installments: [3] });
  // @ts-expect-error: `directCard` excludes a card list
  mutate({ ...known, directCard: chosen, cards });
  // @ts-expect-error: a service period requires `to`, its end
  mutate({ ...known, servicePeriod: { from: '20261231' } });
}

// @ts-expect-error: a virtual account has no installments
export const shopVbankMonths = <ShopButton order={order} method="vbank" installments={[3]} />;
// @ts-expect-error: a virtual account has no card list
export const shopVbankCards = <ShopButton order={order} method="vbank" cards={cards} />;
// @ts-expect-error: a virtual account has no `directCard`
export const shopVbankDirect = <ShopButton order={order} method="vbank" directCard={chosen} />;
// @ts-expect-error: a virtual account has no `interestFree`
export const shopVbankInterestFree = <ShopButton order={order} method="vbank" interestFree={3} />;
// @ts-expect-error: a virtual account has no `cardPoints`
export const shopVbankPoints = <ShopButton order={order} method="vbank" cardPoints />;
// @ts-expect-error: a virtual account has no `easyPay`
export const shopVbankEasyPay = <ShopButton order={order} method="vbank" easyPay={false} />;
// @ts-expect-error: only a phone-bill payment has `digital`
export const shopVbankDigital = <ShopButton order={order} method="vbank" digital />;
// @ts-expect-error: a bank transfer has no installments
export const shopTransMonths = <ShopButton order={order} method="trans" installments={[3]} />;
// @ts-expect-error: a bank transfer is immediate, so it has no due date
export const shopTransDue = <ShopButton order={order} method="trans" dueDate="20261231" />;
// @ts-expect-error: an easy-pay method has no card list
export const shopKakaoCards = <ShopButton order={order} method="kakaopay" cards={cards} />;
// @ts-expect-error: an easy-pay method has no `cardPoints`
export const shopKakaoPoints = <ShopButton order={order} method="kakaopay" cardPoints />;
// @ts-expect-error: a voucher has no `digital`
export const shopVoucherDigital = <ShopButton order={order} method="cultureland" digital={false} />;
// @ts-expect-error: a phone-bill payment requires `digital`, the kind of goods
export const shopPhoneUnsaid = <ShopButton order={order} method="phone" />;
// @ts-expect-error: a phone-bill payment has no installments
export const shopBill = <ShopButton order={order} method="phone" digital installments={[3]} />;
// @ts-expect-error: a phone-bill payment has no due date
export const shopPhoneDue = <ShopButton order={order} method="phone" digital dueDate="20261231" />;
// @ts-expect-error: a card payment is immediate, so it has no due date
export const shopCardDue = <ShopButton order={order} method="card" dueDate="20261231" />;
// @ts-expect-error: a card payment has no `digital`, which does not change its fee
export const shopCardDigital = <ShopButton order={order} method="card" digital />;
// @ts-expect-error: `directCard` already contains the months
export const shopDirectMonths = <ShopButton order={order} directCard={chosen} installments={[3]} />;
// @ts-expect-error: `directCard` excludes a card list
export const shopDirectCards = <ShopButton order={order} directCard={chosen} cards={cards} />;
// @ts-expect-error: a service period requires `to`, its end
export const shopBothPeriods = <ShopButton order={order} servicePeriod={{ from: '20261231' }} />;
