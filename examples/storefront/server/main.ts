import { StartError } from './config.js';
import { start } from './start.js';

try {
  const shop = await start(process.env);
  console.log(`
  산책 로스터스, example shop     ${shop.address}
  operator (password: ${shop.operatorPassword})   ${shop.address}/operator
  ${shop.gateway ? `its gateway, the sandbox        ${shop.gateway}` : 'its gateway is the real one: money moves'}

  Ctrl-C stops everything.
`);
  let closing: Promise<void> | undefined;
  // Called twice on Ctrl-C under npm, because the terminal and npm both send the signal.
  const close = () => void (closing ??= shop.close().then(() => process.exit()));
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}
