"""The trainer of the local embedder: hashed n-grams whose table learns from the project's own data.

Read in this order: corpus (what there is), queries (questions made from attributes), pairs (what should lie close
together), table (the arithmetic), train (the loop and the file), evaluate (how good it is).
"""
