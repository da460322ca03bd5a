// Vitest reporter. Prints the tests that used the largest share of their timeout. A test that uses
// more than a third of its timeout can fail on a machine that is three times slower.
//   CHECK_TIMEOUTS=1 npm test     fails if such a test exists

const listed = 5;
const maxShare = 1 / 3;

export default class SlowestTests {
  onTestRunEnd(modules) {
    const tests = modules
      .flatMap((module) => [...module.children.allTests()])
      .map((test) => {
        const duration = test.diagnostic()?.duration ?? 0;
        const timeout = test.options.timeout ?? test.project.config.testTimeout;
        return { name: `${test.project.name} ${test.fullName}`, duration, timeout };
      })
      .filter(({ timeout }) => timeout > 0)
      .map((test) => ({ ...test, share: test.duration / test.timeout }))
      .sort((one, other) => other.share - one.share);
    for (const { name, duration, timeout, share } of tests.slice(0, listed)) {
      const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);
      console.log(
        `${share > maxShare ? '✗' : '·'} ${Math.round(share * 100)} % of its timeout (${seconds(duration)} of ${seconds(timeout)} s): ${name}`,
      );
    }
    const over = tests.filter(({ share }) => share > maxShare).length;
    if (over === 0) return;
    console.log(`${over} tests used more than a third of their timeout.`);
    if (process.env['CHECK_TIMEOUTS']) process.exitCode = 1;
  }
}
