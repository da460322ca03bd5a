const page = (body: string) => `<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Test window</title>
<link rel="icon" href="data:,">
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; background: none; }</style>
<body>${body}<script type="module" src="/sandbox/page.js"></script></body>
</html>
`;

/** What stands in a channel's frame: nothing, until the script's message comes. */
export const framePage = page('');

/** Where a phone is sent: the window of a payment that has begun. */
export const phonePage = (begun: object): string =>
  page(
    `<script type="application/json" id="begun">${JSON.stringify(begun).replace(/</g, '\\u003c')}</script>`,
  );
