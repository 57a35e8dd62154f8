/** What to do about a broken file of a tokenizer. */
export const copyAgain = 'Copy the file again from where the model came from.';
