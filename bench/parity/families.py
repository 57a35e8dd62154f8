"""Small random models of every architecture, as Hugging Face's libraries write them.

    families.py FAMILY TEXTS FOLDER   FOLDER/model, a tokenizer trained on TEXTS with it, and FOLDER/adapter for it

Needs torch, transformers, peft, tokenizers.
"""

import json
import os
import sys

import torch
import transformers
from peft import LoraConfig, get_peft_model
from tokenizers import BertWordPieceTokenizer, ByteLevelBPETokenizer, SentencePieceUnigramTokenizer
from transformers import AutoConfig, AutoModelForQuestionAnswering

width = {"hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 96}
distilbert_width = {"dim": 64, "n_layers": 2, "n_heads": 4, "hidden_dim": 96}
vocabulary = 800
configs = {
    "bert": {**width, "max_position_embeddings": 512},
    "roberta": {**width, "max_position_embeddings": 514, "type_vocab_size": 1, "hidden_act": "relu"},
    "xlm-roberta": {**width, "max_position_embeddings": 514, "type_vocab_size": 1},
    "camembert": {**width, "max_position_embeddings": 514, "type_vocab_size": 1},
    "distilbert": {**distilbert_width, "max_position_embeddings": 512},
    "electra": {**width, "embedding_size": 32, "max_position_embeddings": 512},
}


def tokenizer_of(family, texts):
    if family == "roberta":
        trained = ByteLevelBPETokenizer()
        special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
        trained.train(texts, vocab_size=vocabulary, special_tokens=special)
        return transformers.RobertaTokenizer(vocab=trained.get_vocab(), merges=merges_of(trained), model_max_length=512)
    if family in ("xlm-roberta", "camembert"):
        trained = SentencePieceUnigramTokenizer()
        special = ["<s>", "<pad>", "</s>", "<unk>"]
        trained.train(texts, vocab_size=vocabulary, special_tokens=special, unk_token="<unk>")
        pieces = [tuple(piece) for piece in json.loads(trained.to_str())["model"]["vocab"]]
        kind = transformers.CamembertTokenizer if family == "camembert" else transformers.XLMRobertaTokenizer
        return kind(vocab=pieces, model_max_length=512)
    trained = BertWordPieceTokenizer()
    trained.train(texts, vocab_size=vocabulary)
    kind = transformers.DistilBertTokenizer if family == "distilbert" else transformers.BertTokenizer
    return kind(vocab=trained.get_vocab(), model_max_length=512)


def merges_of(trained):
    return [tuple(merge) for merge in json.loads(trained.to_str())["model"]["merges"]]


def main(family, texts, folder):
    torch.manual_seed(1)
    tokenizer = tokenizer_of(family, [texts])
    settings = {**configs[family], "vocab_size": len(tokenizer), "pad_token_id": tokenizer.pad_token_id}
    config = AutoConfig.for_model(family, **settings, initializer_range=0.2)
    model = AutoModelForQuestionAnswering.from_config(config)
    for name, parameter in model.named_parameters():
        if name.endswith("bias") or "LayerNorm" in name or "layer_norm" in name:
            parameter.data += 0.1 * torch.randn_like(parameter)
    model.save_pretrained(os.path.join(folder, "model"))
    tokenizer.save_pretrained(os.path.join(folder, "model"))
    # PEFT has no defaults for these.
    targets = {"distilbert": ["q_lin", "v_lin"], "camembert": ["query", "value"]}.get(family)
    lora = LoraConfig(task_type="QUESTION_ANS", r=4, target_modules=targets, modules_to_save=["qa_outputs"])
    adapted = get_peft_model(model, lora)
    for name, parameter in adapted.named_parameters():
        if "lora_B" in name or "modules_to_save" in name:
            parameter.data = 0.1 * torch.randn_like(parameter)
    adapted.save_pretrained(os.path.join(folder, "adapter"))


if __name__ == "__main__":
    main(*sys.argv[1:])
