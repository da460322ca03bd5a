/** A payment page that opens the window of the sandbox. Runs as it is, for example as `pay.html`. */
export const pageSample = (origin: string): string => `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<button id="pay">결제하기</button>
<pre id="result"></pre>
<script src="${origin}/v1/iamport.js"></script>
<script>
  IMP.init('imp00000000');
  const show = (text) => (document.querySelector('#result').textContent = text);
  document.querySelector('#pay').onclick = () =>
    IMP.request_pay({
      pg: 'html5_inicis',
      pay_method: 'card',
      merchant_uid: 'order_' + Date.now(),
      name: '테스트 상품',
      amount: 1000,
      buyer_tel: '010-1234-5678',
      m_redirect_url: location.origin + location.pathname,
    }, (answer) => show(JSON.stringify(answer, null, 2)));
  show(location.search); // a phone returns to this page with the result
</script>`;

/** A server language, and a program that reads a payment of the sandbox in it. */
export interface StackSample {
  name: string;
  code: (origin: string) => string;
}

/** Programs that read a payment at the sandbox and print it. Each runs as it is. */
export const stackSamples: readonly StackSample[] = [
  {
    name: 'Node',
    code: (origin) => `// payment.mjs: node payment.mjs imp_…
import { createClient } from 'react-inicis/server';

const client = createClient({
  key: 'key', secret: 'secret', baseUrl: '${origin}', sandbox: true,
});
const [, , impUid] = process.argv;
const payment = await client.payments.get(impUid);
console.log(payment.merchantUid, payment.status, payment.amount);`,
  },
  {
    name: 'PHP',
    code: (origin) => `<?php
// webhook.php: php -S localhost:3000, and --webhook http://localhost:3000/webhook.php
$webhook = json_decode(file_get_contents('php://input'), true) ?? $_POST;
$api = '${origin}';

function call($method, $url, $body = null, $token = null) {
  $headers = ['Content-Type: application/json'];
  if ($token) $headers[] = "Authorization: $token";
  $options = ['method' => $method, 'header' => $headers, 'ignore_errors' => true];
  if ($body) $options['content'] = json_encode($body);
  $context = stream_context_create(['http' => $options]);
  return json_decode(file_get_contents($url, false, $context))->response;
}

$keys = ['imp_key' => 'key', 'imp_secret' => 'secret'];
$token = call('POST', "$api/users/getToken", $keys)->access_token;
$url = "$api/payments/{$webhook['imp_uid']}?include_sandbox=true";
$payment = call('GET', $url, null, $token);
// Compare the amount with your order before you mark it as paid.
error_log("$payment->merchant_uid $payment->status $payment->amount");`,
  },
  {
    name: 'Python',
    code: (origin) => `# payment.py: pip install requests; python payment.py imp_…
import sys
import requests

api = '${origin}'
keys = {'imp_key': 'key', 'imp_secret': 'secret'}
token = requests.post(f'{api}/users/getToken', json=keys).json()['response']['access_token']
payment = requests.get(
    f'{api}/payments/{sys.argv[1]}',
    params={'include_sandbox': 'true'},
    headers={'Authorization': token},
).json()['response']
print(payment['merchant_uid'], payment['status'], payment['amount'])`,
  },
  {
    name: 'Java',
    code: (origin) => `// Payment.java: java Payment.java imp_…
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

public class Payment {
  public static void main(String[] args) throws Exception {
    var api = "${origin}";
    var http = HttpClient.newHttpClient();
    var keys = HttpRequest.newBuilder(URI.create(api + "/users/getToken"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\\"imp_key\\":\\"key\\",\\"imp_secret\\":\\"secret\\"}"))
        .build();
    var answer = http.send(keys, BodyHandlers.ofString()).body();
    var token = answer.replaceAll(".*\\"access_token\\":\\"([^\\"]+)\\".*", "$1");
    var url = api + "/payments/" + args[0] + "?include_sandbox=true";
    var read = HttpRequest.newBuilder(URI.create(url)).header("Authorization", token).build();
    System.out.println(http.send(read, BodyHandlers.ofString()).body());
  }
}`,
  },
  {
    name: 'Ruby',
    code: (origin) => `# payment.rb: ruby payment.rb imp_…
require 'net/http'
require 'json'

api = '${origin}'
keys = { imp_key: 'key', imp_secret: 'secret' }.to_json
json = { 'Content-Type' => 'application/json' }
answer = Net::HTTP.post(URI("#{api}/users/getToken"), keys, json)
token = JSON.parse(answer.body)['response']['access_token']
address = URI("#{api}/payments/#{ARGV[0]}?include_sandbox=true")
payment = JSON.parse(Net::HTTP.get(address, { 'Authorization' => token }))['response']
puts [payment['merchant_uid'], payment['status'], payment['amount']].join(' ')`,
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
