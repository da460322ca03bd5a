import { start } from './start.js';

const shop = await start(process.env);

console.log(`
  산책 로스터스, example shop   ${shop.address}
  its gateway, the sandbox      ${shop.gateway}

  Events outside the page (replace order_… with an order number):
    curl -X POST ${shop.gateway}/sandbox/deposit/order_…   the deposit for a virtual account
    curl -X POST ${shop.gateway}/sandbox/cancel/order_…    a full refund of a payment

  Ctrl-C stops both.
`);

let closing: Promise<void> | undefined;
// Called twice on Ctrl-C under npm, because the terminal and npm both send the signal.
const close = () => void (closing ??= shop.close());
process.on('SIGINT', close);
process.on('SIGTERM', close);
