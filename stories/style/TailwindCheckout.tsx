import { InicisCheckout, type InicisCheckoutProps } from 'react-inicis';

/** Checkout button with classes of Tailwind CSS. `data-[phase=…]` and `aria-busy` are its variants. */
export default function TailwindCheckout<T>(props: InicisCheckoutProps<T>) {
  return (
    <InicisCheckout
      {...props}
      className="rounded-xl bg-indigo-700 px-6 py-3 font-semibold text-white hover:bg-indigo-800 focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-indigo-400 aria-busy:cursor-progress aria-busy:bg-slate-600 data-[phase=done]:bg-green-800 data-[phase=failed]:bg-red-700"
    />
  );
}
