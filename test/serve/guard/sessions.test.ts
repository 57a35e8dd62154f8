import { describe, expect, it } from 'vitest';
import { Sessions } from '../../../src/serve/guard/sessions.ts';

/** The cookie as the browser sends it back. */
const sent = (cookie: string | null) => cookie!.split(';')[0]!;

describe('Sessions', () => {
  it('turns a token into a cookie, once', () => {
    const sessions = new Sessions(8417);
    const token = sessions.newToken();
    const cookie = sessions.redeem(token);
    expect(cookie).toMatch(/^spanwright-8417=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(sessions.redeem(token)).toBeNull();
    expect(sessions.admits(`theme=dark; ${sent(cookie)}`)).toBe(true);
  });

  it('never gives a token twice, and only the last is good', () => {
    const sessions = new Sessions(1);
    const [first, second] = [sessions.newToken(), sessions.newToken()];
    expect(second).not.toBe(first);
    expect(sessions.redeem(first)).toBeNull();
    expect(sessions.redeem(second)).not.toBeNull();
  });

  it('lets several browsers in, each with a token of its own', () => {
    const sessions = new Sessions(1);
    const cookies = [1, 2].map(() => sent(sessions.redeem(sessions.newToken())));
    expect(cookies.map((cookie) => sessions.admits(cookie))).toEqual([true, true]);
  });

  it.each([undefined, '', 'spanwright-1', 'spanwright-1=', 'spanwright-1=x', 'other=x'])(
    'does not admit %j',
    (cookies) => {
      const sessions = new Sessions(1);
      sessions.redeem(sessions.newToken());
      expect(sessions.admits(cookies)).toBe(false);
    },
  );

  it('does not admit the cookie of another port', () => {
    const [mine, other] = [new Sessions(1), new Sessions(2)];
    expect(mine.admits(sent(other.redeem(other.newToken())))).toBe(false);
  });
});
