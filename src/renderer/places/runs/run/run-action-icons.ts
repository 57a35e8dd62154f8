import { CircleStop, GitCompareArrows, MessageCircleQuestionMark, Pause, Play, RotateCcw } from '@lucide/vue';
import type { Component } from 'vue';
import type { RunActionName } from './run-actions.ts';

export const runActionIcons: Readonly<Record<RunActionName, Component>> = {
  pause: Pause,
  resume: Play,
  stop: CircleStop,
  'train-again': RotateCcw,
  compare: GitCompareArrows,
  ask: MessageCircleQuestionMark,
};
