#!/usr/bin/env python3
"""Times a training step of transformers' BertForQuestionAnswering (LoRA by PEFT), to compare with `spanwright bench train`.

Prints a JSON line: the median step in ms of all steps but the first, and the most resident memory.
Needs torch, transformers and peft.
"""
import argparse, json, resource, statistics, time
import torch
from transformers import BertConfig, BertForQuestionAnswering

flags = argparse.ArgumentParser()
for name, default in dict(layers=6, hidden=384, heads=12, inter=1536, vocab=30522, batch=8, seq=384, steps=6, threads=2).items():
    flags.add_argument('--' + name, type=int, default=default)
flags.add_argument('--dropout', type=float, default=0.0)
flags.add_argument('--device', choices=['cpu', 'cuda'], default='cpu')
flags.add_argument('--precision', choices=['float32', 'bfloat16', 'float16'], default='float32')
flags.add_argument('--lora', action='store_true')
flags.add_argument('--gradient-checkpointing', action='store_true')
given = flags.parse_args()

torch.set_num_threads(given.threads)
torch.manual_seed(0)
model = BertForQuestionAnswering(BertConfig(
    vocab_size=given.vocab, hidden_size=given.hidden, num_hidden_layers=given.layers, num_attention_heads=given.heads,
    intermediate_size=given.inter, hidden_dropout_prob=given.dropout, attention_probs_dropout_prob=given.dropout))
if given.lora:
    from peft import LoraConfig, get_peft_model
    model = get_peft_model(model, LoraConfig(r=4, lora_alpha=8, lora_dropout=0.0, target_modules=['query', 'value'], modules_to_save=['qa_outputs']))
if given.gradient_checkpointing:
    if given.lora:
        model.enable_input_require_grads()
    model.gradient_checkpointing_enable(gradient_checkpointing_kwargs=dict(use_reentrant=False))
model.train().to(given.device)
on_card = given.device == 'cuda'
torch.backends.cuda.matmul.allow_tf32 = True
trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
optimizer = torch.optim.AdamW(trained, lr=1e-4, weight_decay=0.01, fused=on_card or None)
scaler = torch.amp.GradScaler(given.device, enabled=given.precision == 'float16')
reduced = dict(bfloat16=torch.bfloat16, float16=torch.float16).get(given.precision)
batch = dict(
    input_ids=torch.randint(5, given.vocab, (given.batch, given.seq)),
    attention_mask=torch.ones(given.batch, given.seq, dtype=torch.long),
    token_type_ids=torch.zeros(given.batch, given.seq, dtype=torch.long),
    start_positions=torch.arange(given.batch) + 3, end_positions=torch.arange(given.batch) + 6)
batch = {name: tensor.to(given.device) for name, tensor in batch.items()}
times = []
for _ in range(given.steps):
    begun = time.perf_counter()
    optimizer.zero_grad()
    with torch.autocast(given.device, dtype=reduced, enabled=reduced is not None):
        loss = model(**batch).loss
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    torch.nn.utils.clip_grad_norm_(trained, 1.0)
    scaler.step(optimizer)
    scaler.update()
    if on_card:
        torch.cuda.synchronize()
    times.append(1000 * (time.perf_counter() - begun))
device_mb = torch.cuda.max_memory_allocated() // 2**20 if on_card else 0
print(json.dumps(dict(peer=f'torch {torch.__version__}', step_ms=statistics.median(times[1:]), device_mb=device_mb,
                      peak_rss_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)))
