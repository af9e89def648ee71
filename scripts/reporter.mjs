// A test reporter that writes counts, and every skipped test with its reason, where scripts/test.mjs reads them.
import { writeFileSync } from 'node:fs';

export default class CountingReporter {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: [] };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'failed') counts.failed += 1;
        else if (result.state === 'skipped')
          counts.skipped.push({ name: test.fullName, reason: result.note ?? '' });
      }
    }
    writeFileSync(process.env.KANAME_TEST_COUNTS ?? 'out/tests.json', JSON.stringify(counts));
  }
}
