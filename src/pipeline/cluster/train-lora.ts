/** `train_lora.py`: `run_qa.py` with an adapter of PEFT on its model, which it has no argument for. */
export const trainLora = `"""Trains with run_qa.py, with a LoRA adapter on its model: train_lora.py arguments.json lora.json

run_qa.py is looked for beside this file, or where the environment variable RUN_QA says. What it writes is as ever, but
for the weights: adapter_config.json and adapter_model.safetensors take the place of model.safetensors.
"""
import json
import os
import runpy
import sys

from peft import LoraConfig, get_peft_model
from transformers import AutoModelForQuestionAnswering

arguments, lora = sys.argv[1:3]
run_qa = os.environ.get("RUN_QA", os.path.join(os.path.dirname(os.path.abspath(__file__)), "run_qa.py"))
with open(lora, encoding="utf-8") as file:
    config = LoraConfig(**json.load(file))

load_base = AutoModelForQuestionAnswering.from_pretrained


def load_with_adapter(*args, **kwargs):
    model = get_peft_model(load_base(*args, **kwargs), config)
    model.print_trainable_parameters()
    return model


AutoModelForQuestionAnswering.from_pretrained = load_with_adapter
# run_qa.py imports what lies beside it, and reads its arguments from here.
sys.path.insert(0, os.path.dirname(os.path.abspath(run_qa)))
sys.argv = [run_qa, arguments]
runpy.run_path(run_qa, run_name="__main__")
`;
