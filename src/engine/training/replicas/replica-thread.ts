import { workerData } from 'node:worker_threads';
import { answerCalls } from '../../threads/answer-calls.ts';
import { openReplica, type ReplicaOrder } from './replica.ts';

answerCalls(await openReplica(workerData as ReplicaOrder));
