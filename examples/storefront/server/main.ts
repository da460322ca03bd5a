import { start } from './start.js';

const shop = await start(process.env);

console.log(`
  산책 로스터스, a small shop   ${shop.address}
  its pretend gateway           ${shop.gateway}

  What happens without the shopper, by the number of an order:
    curl -X POST ${shop.gateway}/sandbox/deposit/order_…   the money for a virtual account arrives
    curl -X POST ${shop.gateway}/sandbox/cancel/order_…    a payment is given back

  Ctrl-C closes both.
`);

let closing: Promise<void> | undefined;
// Ctrl-C comes twice under npm: from the terminal, and from npm.
const close = () => void (closing ??= shop.close());
process.on('SIGINT', close);
process.on('SIGTERM', close);
