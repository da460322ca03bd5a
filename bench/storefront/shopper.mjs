const buyer = {
  name: '홍길동',
  tel: '010-1234-5678',
  postcode: '04524',
  address: '서울시 중구 세종대로 110',
};

/** Creates a shopper with a session: sends what the page sends, and pays without a window. */
export async function createShopper({ address, gateway }) {
  const first = await fetch(`${address}/api/session`);
  const [cookie] = (first.headers.get('set-cookie') ?? '').split(';');
  const { gateway: shown } = await first.json();

  const post = async (url, body, headers) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status}`);
    return answer;
  };
  const send = (path, body) => post(`${address}/api${path}`, body, { cookie });

  return {
    order: () =>
      send('/orders', {
        productId: 'yirgacheffe-1kg',
        quantity: 1,
        method: 'card',
        escrow: false,
        buyer,
      }),
    prepare: ({ merchantUid }) => send('/pay/prepare', { merchantUid }),
    complete: ({ merchantUid }, impUid) => send('/pay/complete', { merchantUid, impUid }),
    pay: async ({ merchantUid, name, amount }) => {
      const params = {
        pg: shown.pg,
        pay_method: 'card',
        merchant_uid: merchantUid,
        name,
        amount,
        buyer_tel: buyer.tel,
      };
      const { answer } = await post(`${gateway}/sandbox/pay`, { params, outcome: 'approve' });
      if (!answer.imp_uid) throw new Error(`the window answered ${JSON.stringify(answer)}`);
      return answer.imp_uid;
    },
  };
}
