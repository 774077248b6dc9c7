package comptoir.platform;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/// The calls of the contract that this version makes.
interface TillApi {

  /// The body is NDJSON and read as it comes; the caller closes it.
  @Streaming
  @GET("till/v1/feeds/{feed}")
  Call<ResponseBody> feed(
      @Path("feed") String feed, @Query("after") @Nullable String after, @Query("limit") int limit);

  @Streaming
  @GET("till/v1/days")
  Call<ResponseBody> days(@Query("from") String from, @Query("to") String to);

  @Streaming
  @GET("till/v1/days/{date}/sales")
  Call<ResponseBody> daySales(@Path("date") String date);

  @POST("till/v1/envelopes")
  Call<ResponseBody> envelopes(@Body JsonNode envelopes);
}
