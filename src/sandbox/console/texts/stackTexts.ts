/** Example of a payment page that opens the window of the sandbox. */
export const pageSample = (
  origin: string,
): string => `<script src="${origin}/v1/iamport.js"></script>
<script>
  IMP.init('imp00000000');
  IMP.request_pay({
    pg: 'html5_inicis',
    pay_method: 'card',
    merchant_uid: 'order_' + Date.now(),
    name: '테스트 상품',
    amount: 1000,
    buyer_tel: '010-1234-5678',
    m_redirect_url: location.href,
  }, (answer) => console.log(answer));
</script>`;

/** A server language, and the lines that read a payment of the sandbox in it. */
export interface StackSample {
  name: string;
  code: (origin: string) => string;
}

/** Lines that read a payment at the sandbox, for each server language. */
export const stackSamples: readonly StackSample[] = [
  {
    name: 'Node',
    code: (origin) => `import { createClient } from 'react-inicis/server';

const client = createClient({
  key: 'key', secret: 'secret', baseUrl: '${origin}', sandbox: true,
});
const payment = await client.payments.get(impUid);`,
  },
  {
    name: 'PHP',
    code: (origin) => `<?php
$api = '${origin}';
function call($method, $url, $body = null, $token = null) {
  $headers = ['Content-Type: application/json'];
  if ($token) $headers[] = "Authorization: $token";
  $options = ['method' => $method, 'header' => $headers, 'ignore_errors' => true];
  if ($body) $options['content'] = json_encode($body);
  $context = stream_context_create(['http' => $options]);
  return json_decode(file_get_contents($url, false, $context));
}
$keys = ['imp_key' => 'key', 'imp_secret' => 'secret'];
$token = call('POST', "$api/users/getToken", $keys)->response->access_token;
$url = "$api/payments/$imp_uid?include_sandbox=true";
$payment = call('GET', $url, null, $token)->response;`,
  },
  {
    name: 'Python',
    code: (origin) => `import requests

api = '${origin}'
keys = {'imp_key': 'key', 'imp_secret': 'secret'}
token = requests.post(f'{api}/users/getToken', json=keys).json()['response']['access_token']
payment = requests.get(
    f'{api}/payments/{imp_uid}',
    params={'include_sandbox': 'true'},
    headers={'Authorization': token},
).json()['response']`,
  },
  {
    name: 'Java',
    code: (origin) => `var api = "${origin}";
var http = HttpClient.newHttpClient();
var keys = HttpRequest.newBuilder(URI.create(api + "/users/getToken"))
    .header("Content-Type", "application/json")
    .POST(BodyPublishers.ofString("{\\"imp_key\\":\\"key\\",\\"imp_secret\\":\\"secret\\"}"))
    .build();
var answer = http.send(keys, BodyHandlers.ofString()).body();
var token = answer.replaceAll(".*\\"access_token\\":\\"([^\\"]+)\\".*", "$1");
var read = HttpRequest.newBuilder(URI.create(api + "/payments/" + impUid + "?include_sandbox=true"))
    .header("Authorization", token)
    .build();
var payment = http.send(read, BodyHandlers.ofString()).body();`,
  },
  {
    name: 'Ruby',
    code: (origin) => `require 'net/http'
require 'json'

api = '${origin}'
keys = { imp_key: 'key', imp_secret: 'secret' }.to_json
json = { 'Content-Type' => 'application/json' }
answer = Net::HTTP.post(URI("#{api}/users/getToken"), keys, json)
token = JSON.parse(answer.body)['response']['access_token']
address = URI("#{api}/payments/#{imp_uid}?include_sandbox=true")
payment = JSON.parse(Net::HTTP.get(address, { 'Authorization' => token }))['response']`,
  },
];

/** Lines that control the sandbox from a test. */
export const remoteSample = (
  origin: string,
): string => `import { sandboxAt } from 'react-inicis/sandbox';

const sandbox = sandboxAt('${origin}');
await sandbox.reset();
await sandbox.next('decline');
await sandbox.setFaults({ frame: 'refused' });`;
