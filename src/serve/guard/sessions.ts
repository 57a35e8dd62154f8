import { createHash, randomBytes } from 'node:crypto';

/**
 * Who may use the workbench: whoever comes with the token, which is good for one visit, and then has the cookie. Both
 * are forgotten when the process ends.
 */
export class Sessions {
  readonly cookieName: string;
  #token: string | null = null;
  readonly #sessions = new Set<string>();

  /** Cookies are shared by all ports of a machine, so that the name has to tell them apart. */
  constructor(port: number) {
    this.cookieName = `spanwright-${port}`;
  }

  /** A new token; the one before is no longer good. */
  newToken(): string {
    const token = randomBytes(32).toString('base64url');
    this.#token = digest(token);
    return token;
  }

  /** @returns the cookie to set, or null where the token is wrong or was used */
  redeem(token: string): string | null {
    if (this.#token === null || digest(token) !== this.#token) return null;
    this.#token = null;
    const session = randomBytes(32).toString('base64url');
    this.#sessions.add(digest(session));
    return `${this.cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a `Cookie` header has a session of ours. */
  admits(cookies: string | undefined): boolean {
    return (cookies ?? '').split(';').some((cookie) => {
      const [name, value = ''] = cookie.trim().split('=', 2);
      return name === this.cookieName && this.#sessions.has(digest(value));
    });
  }
}

/** Digests are compared, so that the time it takes tells nothing about the secret. */
function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
