import { cardIssuers } from 'react-inicis';
import { Checkout } from './Checkout';

/** Server component: the tables of the package work here. */
export default function Page() {
  return (
    <>
      <p>{cardIssuers.shinhan.ko}</p>
      <Checkout />
    </>
  );
}
