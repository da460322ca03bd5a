import { paymentElementId, type RemotePayment } from './remotePayment.js';

const page = (body: string) => `<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>테스트 결제창</title>
<link rel="icon" href="data:,">
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; background: none; }</style>
<body>${body}<script type="module" src="/sandbox/page.js"></script></body>
</html>
`;

/** The page in the frame of a channel. It is empty until it receives a message of the script. */
export const framePage = page('');

/** Returns the page that a phone opens. It shows the window of a started payment, if there is one. */
export const phonePage = (payment: RemotePayment | null): string =>
  page(
    `<script type="application/json" id="${paymentElementId}">${JSON.stringify(payment).replace(/</g, '\\u003c')}</script>`,
  );

/** The page of the console, `/`. */
export const consolePage = `<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>KG이니시스 샌드박스</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/console.css">
<body>
<div id="console"></div>
<script type="module" src="/sandbox/console.js"></script>
</body>
</html>
`;
