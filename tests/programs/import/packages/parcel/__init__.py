print("parcel is being imported as", __name__)
version = 3
from . import inner
from .inner import helper as renamed
