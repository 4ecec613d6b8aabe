#!/usr/bin/env python3
"""Draws every cell of a 2⁴ factorial of modes, storm by storm, from the runs.csv of a run directory.

One dot a storm and a bar at their mean; cells from none open to all, by number of open modes; the dashed line is
the mean of L*, the benchmark's. Levels of digital technology stand side by side in colour.

    python cells.py runs/four-modes cells.svg [cells.png]
"""
import csv
import json
import pathlib
import sys

import vl_convert

MODES = {"vertical": "V", "horizontal": "H", "crossDepartment": "C", "insideOutside": "I"}
COLOURS = ["#7a6a53", "#1f7a8c"]


def rows(folder):
    with open(pathlib.Path(folder) / "runs.csv", newline="") as file:
        yield from csv.DictReader(file)


def letters(row):
    return "".join(
        letter for mode, letter in MODES.items() if float(row[f"modes.{mode}.openness"]) > 0
    )


def cells(runs):
    for row in runs:
        if row["point"] != "0":
            yield {
                "cell": letters(row) or "none",
                "digital": f"digital {float(row['modes.digital']):g}",
                "loss": round(float(row["loss"]), 1),
            }


def specification(runs):
    data = list(cells(runs))
    best = [float(row["loss"]) for row in runs if row["point"] == "0"]
    order = sorted({d["cell"] for d in data}, key=lambda c: (c != "none", len(c) * (c != "none"), [
        "VHCI".index(letter) for letter in c if letter in "VHCI"]))
    levels = sorted({d["digital"] for d in data})
    x = {"field": "cell", "type": "nominal", "sort": order, "title": "modes open: V vertical, H horizontal, C cross-department, I inside-outside",
         "axis": {"labelAngle": 0}}
    offset = {"field": "digital", "type": "nominal", "sort": levels}
    colour = {"field": "digital", "type": "nominal", "sort": levels, "title": None,
              "scale": {"range": COLOURS}, "legend": {"orient": "top"}}
    loss = {"field": "loss", "type": "quantitative", "title": "loss of a storm, person-equivalents"}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 760, "height": 340, "background": "white",
        "title": {"text": "Every storm in every cell", "anchor": "start"},
        "data": {"values": data},
        "layer": [
            {"mark": {"type": "circle", "size": 14, "opacity": 0.55},
             "encoding": {"x": x, "xOffset": offset, "y": loss, "color": colour}},
            {"mark": {"type": "tick", "thickness": 2, "size": 15},
             "encoding": {"x": x, "xOffset": offset, "color": colour,
                          "y": {**loss, "aggregate": "mean"}}},
            {"data": {"values": [{"best": sum(best) / len(best)}]},
             "mark": {"type": "rule", "strokeDash": [4, 3], "color": "#444"},
             "encoding": {"y": {"field": "best", "type": "quantitative"}}},
            {"data": {"values": [{"best": sum(best) / len(best), "label": "L*, mean"}]},
             "mark": {"type": "text", "align": "right", "dx": -4, "dy": 9, "color": "#444"},
             "encoding": {"x": {"value": 760}, "y": {"field": "best", "type": "quantitative"},
                          "text": {"field": "label"}}},
        ],
    }


def main():
    folder, target, *picture = sys.argv[1:]
    text = json.dumps(specification(list(rows(folder))), ensure_ascii=False)
    pathlib.Path(target).write_text(vl_convert.vegalite_to_svg(text, vl_version="5.21"))
    for name in picture:
        pathlib.Path(name).write_bytes(vl_convert.vegalite_to_png(text, vl_version="5.21", scale=2))


if __name__ == "__main__":
    main()
