"""English words for numbers, in the order of their values."""

# fmt: off
WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)
TENS = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
)
# fmt: on
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# What a part is called, by how many of it make a whole.
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifths": 5,
    "sixths": 6,
    "tenths": 10,
}
OTHER = {
    "once": (1,),
    "single": (1,),
    "twice": (2,),
    "double": (2,),
    "doubled": (2,),
    "doubles": (2,),
    "doubling": (2,),
    "both": (2,),
    "pair": (2,),
    "triple": (3,),
    "tripled": (3,),
    "trebled": (3,),
    "threefold": (3,),
    "quadrupled": (4,),
    "decade": (10,),
    "decades": (10,),
    "dozen": (12,),
    "noon": (12,),
    "midnight": (0, 12, 24),
    "fortnight": (2, 14),
    "century": (100,),
    "hundred": (100,),
    "thousand": (1000,),
}
