/** Works out once what is asked about one text again and again, as about the one that is read. */
export function rememberLast<Value>(workOut: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | null = null;
  return (text) => (last?.text === text ? last : (last = { text, value: workOut(text) })).value;
}
