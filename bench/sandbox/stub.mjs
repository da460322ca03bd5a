// A plain server of Node with the same answer for every request: the lowest cost that is possible.
import { createServer } from 'node:http';

const payment = JSON.stringify({
  code: 0,
  message: null,
  response: { imp_uid: 'imp_123456789012', merchant_uid: 'order_1', text: 'x'.repeat(1400) },
});

const server = createServer(async (incoming, outgoing) => {
  let body = '';
  for await (const chunk of incoming) body += chunk;
  if (body) JSON.parse(body);
  outgoing.writeHead(200, { 'content-type': 'application/json' }).end(payment);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
});
