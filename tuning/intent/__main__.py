"""`python -m tuning.intent corpus | train`: write the labelled questions, or train `data/models/intent.npz` on them."""

import random
from pathlib import Path

from indexer.knowledge import read_articles
from tuning.classifier.command import run
from tuning.classifier.frames import Example, examples, read_frames
from tuning.classifier.model import line_for_precision
from tuning.classifier.regression import Recipe
from tuning.classifier.slots import ROOT, slots
from worker.text.folding import is_cjk

FRAMES = Path(__file__).with_name("frames.txt")
CORPUS = ROOT / "data" / "tuning" / "intents.jsonl"
MODEL = ROOT / "data" / "models" / "intent.npz"
# A little surer than other classifiers: what it decides, nobody looks at again.
RECIPE = Recipe(precision=0.82)
KNOWLEDGE = ROOT / "data" / "knowledge"
LABEL = "general-knowledge"
EVERY = 2
"""Of every second sentence one question that it is expected to answer: more would crowd the other labels out."""


def framed() -> list[Example]:
    """The frames of this folder, filled."""
    return examples(read_frames(FRAMES), slots(), each=RECIPE.each, seed=RECIPE.seed)


def corpus() -> list[Example]:
    """The filled frames, and some questions that sentences of articles are expected to answer."""
    made = framed()
    texts, frame = {each.text for each in made}, max(each.frame for each in made)
    rows = [row for _, row in read_articles(KNOWLEDGE)]
    if broken := next((row for row in rows if isinstance(row, ValueError)), None):
        raise broken
    sentences = [each for row in rows if isinstance(row, dict) for each in row.get("questions", ())]
    for number, each in enumerate(sentences[::EVERY], frame + 1):
        chance = random.Random(f"{RECIPE.seed}:{each['sentence']}")
        text = chance.choice([asked for asked in each["asked"] if asked not in texts])
        locale = "zh-TW" if any(map(is_cjk, text)) else "en"
        made.append(Example(f"{LABEL}-{len(made):04}", text, locale, LABEL, number))
    return made


def main() -> None:
    """Run the command."""
    run("tuning.intent", __doc__, corpus, CORPUS, MODEL, RECIPE, line_for_precision)


if __name__ == "__main__":
    main()
