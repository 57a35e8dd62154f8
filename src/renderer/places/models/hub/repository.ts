/**
 * The repository that a person means: `org/name`, a name alone, or the address of its page. Null where it is none of these.
 */
export function readRepository(text: string): { readonly repository: string; readonly revision: string | null } | null {
  const bare = text.trim().replace(/^https?:\/\/[^/]+\//i, '');
  const match = /^((?:[\w.-]+\/)?[\w.-]+)(?:\/(?:tree|blob|resolve)\/([^/?#]+))?(?:[/?#].*)?$/.exec(bare);
  if (!match || /^(?:\.|-)|\.\.|--/.test(match[1]!)) return null;
  return { repository: match[1]!, revision: match[2] ?? null };
}
