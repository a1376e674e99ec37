"""Tesseract's training programs, called one at a time, and what they print."""

import os
import re
import subprocess
from pathlib import Path

ENVIRONMENT = {**os.environ, "OMP_THREAD_LIMIT": "1"}
PROGRESS = re.compile(r"At iteration (\d+)/(\d+)/\d+,.*?BCER train=([\d.]+)%")


def run(*command, log: Path | None = None) -> str:
    """Runs to the end; throws with the last lines of its output where it fails."""
    words = [str(w) for w in command]
    output = subprocess.run(words, env=ENVIRONMENT, text=True, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, check=False)
    if log:
        log.write_text(output.stdout)
    if output.returncode:
        raise RuntimeError(f"{' '.join(words[:2])} failed:\n{output.stdout[-2000:]}")
    return output.stdout


def train(log: Path, *command) -> None:
    """lstmtraining, with its output in `log` as it comes. Its exit status says nothing."""
    with log.open("w") as out:
        subprocess.run([str(w) for w in command], env=ENVIRONMENT, stdout=out,
                       stderr=subprocess.STDOUT, check=False)


def curve(log: Path) -> list[tuple[int, float]]:
    """(iterations, BCER in %) as lstmtraining reports them, every hundred lines."""
    return [(int(m[2]), float(m[3])) for m in PROGRESS.finditer(log.read_text())]


def language_model(folder: Path, language: str, unicharset: str) -> Path:
    """A traineddata without a network: what the trainer has to know of the signs."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "unicharset").write_text(unicharset)
    (folder / "radical-stroke.txt").write_text("# none\n")
    run("combine_lang_model", "--input_unicharset", folder / "unicharset", "--script_dir", folder,
        "--output_dir", folder, "--lang", language, "--pass_through_recoder")
    return folder / language / f"{language}.traineddata"


def unicharset_of(characters: str, folder: Path) -> str:
    """The unicharset of single characters, each on a line of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "characters.txt").write_text("".join(c + "\n" for c in characters))
    out = folder / "extracted.unicharset"
    run("unicharset_extractor", "--output_unicharset", out, "--norm_mode", "1",
        folder / "characters.txt")
    return out.read_text()


def unpack(traineddata: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    run("combine_tessdata", "-u", traineddata, folder / "base.")
    return folder


def freeze(checkpoint: Path, language_file: Path, out: Path, small: bool = False) -> None:
    """The file a reader loads. Without the setting Tesseract parts Thai digits by spaces."""
    out.parent.mkdir(parents=True, exist_ok=True)
    extra = ["--convert_to_int"] if small else []
    run("lstmtraining", "--stop_training", *extra, "--continue_from", checkpoint, "--traineddata",
        language_file, "--model_output", out)
    config = out.parent / f"{out.stem}.config"
    config.write_text("preserve_interword_spaces 1\n")
    run("combine_tessdata", "-o", out, config)
    config.unlink()
    out.with_name(out.name + ".__tmp__").unlink(missing_ok=True)  # combine_tessdata leaves it
