/** Python that asks `model` with `tokenizer`, and prints the answer: the end of every example on a card. */
export const pythonAnswer = `inputs = tokenizer("question", "context", return_tensors="pt")
with torch.no_grad():
    outputs = model(**inputs)
start, end = outputs.start_logits.argmax(), outputs.end_logits.argmax()
print(tokenizer.decode(inputs.input_ids[0, start : end + 1]))`;
