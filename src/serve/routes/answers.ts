import type { ServerResponse } from 'node:http';
import { pageHeaders } from '../../workbench/hosts/content-security-policy.ts';

/** Answers with a line for people. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`);
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { ...pageHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(value));
}
