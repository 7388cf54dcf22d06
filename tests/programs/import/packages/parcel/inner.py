print("parcel.inner is being imported as", __name__)
def helper(x):
    return x * 2
_private = "hidden from star"
public = "visible"
