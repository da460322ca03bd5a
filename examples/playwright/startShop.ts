import { createServer } from 'node:http';

const page = (script: string) => `<!doctype html>
<title>Shop</title>
<link rel="icon" href="data:,">
<script src="${script}"></script>
<button>Pay</button> <p role="status"></p>
<script>
  const [button] = document.getElementsByTagName('button');
  const [status] = document.getElementsByTagName('p');
  button.addEventListener('click', () => {
    IMP.init('imp00000000');
    IMP.request_pay(
      {
        pg: 'html5_inicis',
        pay_method: 'card',
        merchant_uid: 'order_1',
        name: 'Coffee',
        amount: 32000,
        buyer_tel: '010-1234-5678',
      },
      ({ success, error_msg }) => (status.textContent = success ? 'Thank you' : error_msg),
    );
  });
</script>`;

/** A small shop in place of yours: a page with a button, and an address for webhooks. */
export async function startShop() {
  const shop = { script: '', address: '', close: () => {} };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.method === 'GET' ? page(shop.script) : 'OK');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  shop.address = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  shop.close = () => server.close();
  return shop;
}
