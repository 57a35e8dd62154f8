import { workerData } from 'node:worker_threads';
import { BoundSession, type SessionOrder } from '../sessions/bound-session.ts';
import { answerCalls } from '../threads/answer-calls.ts';

answerCalls(await BoundSession.open(workerData as SessionOrder));
