import { Miniflare } from 'miniflare';

const worker = new Miniflare({
  modules: true,
  scriptPath: 'worker.js',
  compatibilityDate: '2026-06-01',
});
try {
  const response = await worker.dispatchFetch('http://localhost/');
  console.log(await response.text());
} finally {
  await worker.dispose();
}
