import type { Histogram } from '../../../../pipeline/outlook/histogram.ts';
import type { OutlookOfRun } from '../../../../pipeline/outlook/outlook-of-run.ts';

/** What `--json` says of training; lengths in tokens, shares in [0, 1]. The entries of which something is lost are findings. */
export function outlookJson(outlook: OutlookOfRun) {
  const { statistics } = outlook;
  return {
    max_seq_length: outlook.maxSeqLength,
    entries: statistics.examples,
    entries_dropped_by_cleaning: outlook.droppedEntries,
    entries_left_out: statistics.setAside.length,
    windows: statistics.windows,
    entries_in_several_windows: statistics.splitExamples,
    answers: statistics.answers,
    answers_lost: statistics.lostAnswers,
    answers_over_max_length: statistics.longAnswers,
    longest_answer: statistics.longestAnswer,
    longest_input: statistics.longestInput,
    unknown_token_share: outlook.unknownTokenShare,
    unanswerable_share: outlook.unanswerableShare,
    question_types: outlook.questionTypes,
    windows_per_entry: histogramJson(outlook.windowsPerEntry),
    context_tokens: histogramJson(outlook.contextTokens),
    question_tokens: histogramJson(outlook.questionTokens),
    answer_tokens: histogramJson(outlook.answerTokens),
    answer_position: histogramJson(outlook.answerPosition),
  };
}

function histogramJson({ from, width, counts, values, least, median, most }: Histogram) {
  if (values === 0) return null;
  return { from, width, counts, values, least, median, most };
}
