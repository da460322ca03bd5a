import type { Hono } from 'hono';
import type { ApiContext } from './apiContext.js';
import { answer, answerError } from './envelope.js';

/**
 * Number of the only certification (본인인증) in the sandbox. Certifications have their own window,
 * which this package does not open, so the sandbox has one from the start.
 */
const testCertification = 'imp_000000000001';

const certification = (seconds: number) => ({
  imp_uid: testCertification,
  merchant_uid: 'certification_1',
  pg_tid: `INIUNIFIED${seconds}`,
  pg_provider: 'inicis_unified',
  name: '홍길동',
  gender: 'male',
  birthday: '1990-01-31',
  foreigner: false,
  foreigner_v2: false,
  phone: '01012345678',
  carrier: 'SKT',
  certified: true,
  certified_at: seconds,
  unique_key: `${'sandboxTestCI'.repeat(6)}sandbox==`,
  unique_in_site: `${'sandboxTestDI'.repeat(4)}sandbox====`,
  origin: 'https://shop.example/certification',
});

/** Adds the routes for the result of a certification. */
export function routeCertifications(api: Hono, { gateway: { clock } }: ApiContext) {
  let known: ReturnType<typeof certification> | undefined = certification(clock.seconds);
  const find = (impUid: string) => (known?.imp_uid === impUid ? known : undefined);
  api.get('/certifications/:imp_uid', (c) => {
    const found = find(c.req.param('imp_uid'));
    return found ? answer(c, found) : answerError(c, '인증결과가 존재하지 않습니다.', 404);
  });
  api.delete('/certifications/:imp_uid', (c) => {
    const found = find(c.req.param('imp_uid'));
    if (!found) return answerError(c, '인증결과가 존재하지 않습니다.', 404);
    known = undefined;
    return answer(c, found);
  });
}
