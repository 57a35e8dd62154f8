import { chromiumPath } from './browser.ts';
import { describeWhere } from './describe-where.ts';

const missing = 'There is no Chromium here: install it, or name it in CHROMIUM.';

/** As `describe`; skipped, and says why, where there is no Chromium. */
export function describeInBrowser(name: string, body: () => void): void {
  describeWhere(chromiumPath === undefined ? missing : null, name, body);
}
